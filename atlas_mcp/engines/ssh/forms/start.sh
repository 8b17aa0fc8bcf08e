# What every form begins with. It is bash; ATLAS_RUN is the directory of what the run keeps for its undoing.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"

fail() { echo "$1"; exit 1; }

refuse() { echo "$1"; exit 64; } # the host holds neither what was there before nor what was made of it

begun() { # a file of what is kept: whether it was made, so that something may have been changed
    [ ! -e "$ATLAS_RUN/$1" ] || return 0
    read -r code _ 2>/dev/null <"${ATLAS_RUN%/kept}/end" || return 1
    [ "$code" != 0 ] || refuse "what was there before is not kept any more"
    return 1
}
