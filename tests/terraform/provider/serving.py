"""A plugin process: the handshake on standard output, mutual trust by certificates, gRPC on a socket.

https://github.com/hashicorp/go-plugin/blob/main/docs/guide-plugin-write-non-go.md
"""

from __future__ import annotations

import base64
import os
import shutil
import signal
import ssl
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

from .protocol import METHODS, SERVICE, Message, dump, parse

# gRPC's asyncio side is not used, and would take a third of the time to start.
sys.modules.setdefault("grpc.aio", ModuleType("grpc.aio"))
import grpc  # noqa: E402

_COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2"
_LARGEST = 64 << 20
_THREADS = 16

Handler = Callable[[Message], Message]


def serve(provider: object, certificates: Path) -> None:
    """Answer Terraform until it shuts the plugin down; every method of the protocol is one of the provider's.

    `certificates` is a folder that `make_certificate` was called for.
    """
    if os.environ.get("TF_PLUGIN_MAGIC_COOKIE") != _COOKIE:
        sys.exit("This is a Terraform plugin: Terraform starts it.")
    # A ^C goes to the whole process group; Terraform itself stops its plugins.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ended = threading.Event()
    server = grpc.server(
        ThreadPoolExecutor(_THREADS),
        options=[("grpc.max_receive_message_length", _LARGEST), ("grpc.max_send_message_length", _LARGEST)],
    )
    server.add_generic_rpc_handlers((_methods(provider), _controller(ended)))
    directory = Path(tempfile.mkdtemp(prefix="plugin"))
    address = f"unix:{directory / 'socket'}"
    certificate = ""
    if os.environ.get("PLUGIN_CLIENT_CERT"):
        key, pem = (certificates / "key.pem").read_bytes(), (certificates / "certificate.pem").read_bytes()
        server.add_secure_port(address, grpc.ssl_server_credentials([(key, pem)]))
        certificate = base64.b64encode(ssl.PEM_cert_to_DER_cert(pem.decode())).decode().rstrip("=")
    else:
        server.add_insecure_port(address)
    server.start()
    sys.stdout.write(f"1|6|unix|{directory / 'socket'}|grpc|{certificate}\n")
    sys.stdout.flush()
    ended.wait()
    server.stop(0.2).wait()
    shutil.rmtree(directory, ignore_errors=True)


def _methods(provider: object) -> grpc.GenericRpcHandler:
    handlers = {name: _method(name, getattr(provider, name)) for name in METHODS}
    return grpc.method_handlers_generic_handler(SERVICE, handlers)


def _method(name: str, function: Handler) -> grpc.RpcMethodHandler[Any, Any]:
    return grpc.unary_unary_rpc_method_handler(
        lambda message, _context: function(message),
        request_deserializer=lambda data: parse(f"{name}Request", data),
        response_serializer=lambda message: dump(f"{name}Response", message),
    )


def _controller(ended: threading.Event) -> grpc.GenericRpcHandler:
    def shutdown(_request: bytes, _context: object) -> bytes:
        ended.set()
        return b""

    handler: grpc.RpcMethodHandler[Any, Any] = grpc.unary_unary_rpc_method_handler(shutdown)
    return grpc.method_handlers_generic_handler("plugin.GRPCController", {"Shutdown": handler})
