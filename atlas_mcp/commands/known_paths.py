"""Where on a host stands what matters: directories, devices, records and credentials, as patterns of paths."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Directories that are never deleted, moved away or changed as a whole, nor emptied.
PROTECTED = _words("""
    / /bin /boot /dev /etc /home /lib /lib32 /lib64 /libx32 /media /mnt /opt /proc /root /run /sbin /srv /sys /usr
    /usr/bin /usr/sbin /usr/lib /usr/lib32 /usr/lib64 /usr/libexec /usr/share /usr/local /usr/local/bin
    /usr/local/sbin /usr/local/lib /usr/include /var /var/lib /var/log /var/lib/dpkg /var/lib/apt /var/lib/rpm
    /etc/ssh /etc/pam.d /etc/sudoers.d /etc/systemd /etc/systemd/system /etc/network /etc/netplan /etc/ssl
    /etc/apt /etc/security /root/.ssh /var/spool /var/spool/cron
""")

# Below these, nothing is deleted or overwritten by hand: packages put it there.
SYSTEM_TREES = _words("""
    /bin /boot /sbin /lib /lib32 /lib64 /libx32 /usr/bin /usr/sbin /usr/lib /usr/lib32 /usr/lib64 /usr/libexec
    /dev /proc /sys
""")

# Who may log in, and as whom.
ACCOUNTS = _words("""
    /etc/passwd /etc/shadow /etc/group /etc/gshadow /etc/sudoers /etc/ld.so.preload /etc/ssh/sshd_config
""")

ACCOUNT_TREES = _words("""
    /etc/sudoers.d /etc/pam.d
""")

# What people and the audit reach the host by, without the ending that says which kind of unit it is.
ACCESS_SERVICES = _words("""
    ssh sshd sshd-session openssh openssh-server dropbear teleport systemd-logind logind elogind networking network
    NetworkManager network-manager systemd-networkd networkd wicked connman netplan dhcpcd dhclient
    dbus dbus-broker messagebus init init.scope systemd systemd-udevd udevd udev user.slice system.slice -.slice -.mount
    auditd audit rsyslog rsyslogd syslog syslogd syslog-ng klogd systemd-journald journald systemd-journald-dev-log
    systemd-journald-audit wazuh-agent ossec auditbeat falco osqueryd falcon-sensor basic.target sysinit.target
    multi-user.target network.target network-online.target
""")

# Where the services that a host starts are described.
UNIT_TREES = _words("""
    /etc/systemd /run/systemd /lib/systemd /usr/lib/systemd /usr/local/lib/systemd /etc/init.d /etc/init /etc/rc.d
    /etc/sv /etc/service /etc/runlevels /etc/runit /var/service
""")

# Records of what happened on the host.
LOGS = _words("""
    /var/log/auth.log /var/log/secure /var/log/syslog /var/log/messages /var/log/kern.log /var/log/wtmp
    /var/log/btmp /var/log/lastlog /var/log/faillog /var/log/tallylog /var/log/daemon.log /var/log/user.log
    /var/log/cron /var/log/cron.log /var/log/debug /var/log/dmesg /var/log/boot.log /var/log/maillog
    /var/log/mail.log /var/log/sudo.log /var/run/utmp /run/utmp /var/log/yum.log /var/log/dpkg.log
""")

LOG_TREES = _words("""
    /var/log/audit /var/log/journal /run/log/journal
""")

# Names of files in which programs keep what people typed.
HISTORIES = _words("""
    .bash_history .zsh_history .sh_history .ash_history .history .python_history .mysql_history .psql_history
    .lesshst .viminfo fish_history .ksh_history .node_repl_history
""")

# Devices below /dev that hold no data.
HARMLESS_DEVICES = _words("""
    null zero full stdout stderr stdin tty tty[0-9]* ttyS* ttyUSB* ttyACM* pts/* fd/* shm shm/* random urandom
    console ptmx log kmsg tcp/* udp/* fuse kvm net/* rtc* watchdog* i2c-* gpio* input/* video* snd/* dri/* uinput
    mqueue/* hugepages/*
""")

# Content that only its owner may see: reading it is taking it.
SECRETS = _words("""
    /etc/shadow /etc/shadow- /etc/gshadow /etc/gshadow- /etc/master.passwd /etc/krb5.keytab /etc/ssl/private
    /etc/ipsec.secrets /etc/ppp/chap-secrets /etc/wireguard/*.conf /etc/openvpn/*.key /etc/sssd/sssd.conf
    /etc/security/opasswd /etc/libvirt/secrets /etc/pve/priv /etc/pve/local/*.key /etc/kubernetes/*.conf
    /etc/kubernetes/pki/*.key /etc/kubernetes/pki/*/*.key /etc/rancher/k3s/k3s.yaml
    /var/lib/rancher/k3s/server/token /var/lib/rancher/k3s/server/node-token /var/lib/rancher/k3s/server/cred
    /var/lib/rancher/k3s/server/tls /var/lib/kubelet/pki /run/secrets /var/backups/shadow* /var/backups/gshadow*
    /run/secrets/kubernetes.io/serviceaccount/token /var/run/secrets /var/backups/shadow* /var/backups/gshadow*
    /run/secrets/kubernetes.io/serviceaccount/token /etc/letsencrypt/live/*/privkey.pem /etc/letsencrypt/archive
    /etc/letsencrypt/keys /etc/ssh/ssh_host_*_key /var/lib/samba/private /var/lib/sss/secrets /etc/pki/tls/private
    /etc/pki/CA/private /root/.my.cnf /etc/mysql/debian.cnf /etc/NetworkManager/system-connections
    /etc/wpa_supplicant/*.conf /var/lib/cloud/instance/user-data.txt
""")

# The same, below any home.
SECRET_NAMES = _words("""
    .aws/credentials .aws/cli/cache .kube/config .docker/config.json .netrc .pgpass .my.cnf .git-credentials
    .azure/accessTokens.json .azure/msal_token_cache.json .config/gcloud/credentials.db .npmrc .pypirc
    .config/gcloud/application_default_credentials.json .config/gcloud/access_tokens.db .vault-token
    .config/gh/hosts.yml .terraform.d/credentials.tfrc.json .gnupg .gnupg/private-keys-v1.d .password-store
    .ssh/id_rsa .ssh/id_dsa .ssh/id_ecdsa .ssh/id_ed25519 .ssh/id_ecdsa_sk .ssh/id_ed25519_sk .ssh/identity
    .local/share/keyrings .config/rclone/rclone.conf .boto .s3cfg
""")

KEY_ENDS = _words("""
    .key .keytab .p12 .pfx .jks .kdbx .ppk
""")
