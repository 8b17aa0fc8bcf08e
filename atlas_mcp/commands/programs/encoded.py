"""Programs that encode and decode, encrypt and decrypt: what they print hides what it is."""

from __future__ import annotations

import base64 as encodings
import re
from dataclasses import dataclass

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs.reading import decoded
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_LONG = """
    wrap output recipient homedir keyserver passphrase-file input local-user status-fd batch decrypt-file
    """.split()
_ROUTINE = "base64 uuencode uudecode gpgv".split()


@rule("base64", "uudecode", "uuencode", "age", "ccrypt", "mcrypt", "sops", "ansible-vault", "gpgv", "ascii85")
def encoded(call: Call) -> Stream:
    """Encodes, or decodes."""
    parsed = call.parse("w" if call.name == "base64" else "wuroRi", _LONG)
    content = call.stdin
    for word in parsed.operands:
        content = effects.content_of(call, word) or effects.read(call, word)
    for word in parsed.values("o", "output") if call.name != "base64" else ():
        effects.write(call, word, content.through(Taint.DECODED))
    call.allow() if call.name in _ROUTINE else call.change()
    verb = parsed.operands[0].exact if parsed.operands else ""
    if not (parsed.has("d", "D", "decode", "decrypt") or call.name == "uudecode" or verb in ("view", "decrypt")):
        return content.through(Taint.COMPUTED)
    if call.name == "base64":
        return decoded(content, lambda text: encodings.b64decode(text, validate=False))
    return content.through(Taint.DECODED)


_EXPORTS = ("--export-secret-keys", "--export-secret-subkeys", "--export-secret-key")
_DELETES = ("delete-secret-keys", "delete-keys", "delete-secret-key", "delete-key", "delete-secret-and-public-key")


@rule("gpg", "gpg2")
def gpg(call: Call) -> Stream:
    """Encrypts, decrypts, signs, and keeps keys."""
    parsed = call.parse("uroRi", _LONG)
    content = call.stdin
    for word in parsed.operands:
        content = effects.content_of(call, word) or effects.read(call, word)
    for word in parsed.values("o", "output"):
        effects.write(call, word, content.through(Taint.DECODED))
    if any(len(word.lead) > len("--export-s") and one.startswith(word.lead) for word in call.words for one in _EXPORTS):
        call.forbid(effects.SECRET, "Private keys are not exported.")
    if parsed.has(*_DELETES):
        call.confirm("key deletion", "A key is deleted.", Risk.DESTRUCTIVE)
    call.change()
    return content.through(Taint.DECODED)


@dataclass
class _Openssl:
    """One call of openssl, whose options stand behind one hyphen."""

    call: Call
    verb: str
    content: Stream

    def looks(self) -> bool:
        """Whether it says something of a key without showing it."""
        return any(word.exact in ("-noout", "-modulus", "-pubout", "-check") for word in self.call.words) and not any(
            word.exact in ("-text", "-out") for word in self.call.words
        )

    def option(self, name: str | None, value: Text) -> None:
        """Judge an option with its value."""
        if name == "-in":
            secret = any(paths.is_secret(path) for path in self.call.paths(value))
            if not (secret and self.looks()):
                self.content = effects.content_of(self.call, value) or effects.read(self.call, value)
        elif name in ("-out", "-keyout", "-writerand", "-CAserial"):
            decodes = self.verb in ("enc", "base64")
            effects.write(self.call, value, self.content.through(Taint.DECODED) if decodes else OUTPUT)


_CHANGE = frozenset("genrsa req genpkey ecparam ca enc rsa pkcs12 dhparam pkey".split())
_DECODERS = frozenset("enc base64 zlib smime cms".split())


@rule("openssl")
def openssl(call: Call) -> Stream:
    """Keys, certificates, connections, encryption."""
    words = call.words
    verb = (words[0].exact or "") if words else ""
    one = _Openssl(call, verb, call.stdin)
    for index, word in enumerate(words[:-1]):
        one.option(word.exact, words[index + 1])
    call.change() if verb in _CHANGE else call.allow()
    if verb == "s_server" or (verb == "s_client" and call.stdin.taints & {Taint.PERSONAL}):
        call.confirm("network service", "It opens a connection for others.")
    if any(word.exact in ("-engine", "-provider-path", "-provider") for word in words):
        call.forbid(effects.OPAQUE, "It loads code that is not judged.")
    if verb == "s_client":
        return Stream.tainted(Taint.NETWORK)
    decodes = any(word.exact in ("-d", "-decrypt", "-verifyrecover") for word in words) and verb != "x509"
    return one.content.through(Taint.DECODED if decodes or verb in _DECODERS else Taint.COMPUTED)


_DROPPED = {"\\n": "\n", "\\r": "\r", "\\t": "\t"}


@rule("tr")
def translate(call: Call) -> Stream:
    """Replaces characters."""
    call.allow()
    content = call.stdin
    parsed = call.parse("")
    exact = content.text.exact if content.text is not None else None
    sets = [word.exact for word in parsed.operands]
    foreign = content.taints - {Taint.OUTER}
    if exact is not None and not foreign and parsed.has("d", "delete") and len(sets) == 1:
        given = sets[0] or "["
        if re.fullmatch(r"(\\[nrt]|[^\\\[-])+", given):
            characters = {_DROPPED.get(one, one) for one in re.findall(r"\\.|.", given)}
            return Stream.known("".join(char for char in exact if char not in characters))
    hides = content.taints <= {Taint.LOCAL} and content.text is not None
    return content.through(Taint.DECODED if hides else Taint.COMPUTED)
