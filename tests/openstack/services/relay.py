"""TLS before services on 127.0.0.1, until it is ended.

Usage: relay.py FIRST COUNT FOLDER: from port FIRST + COUNT on, each before the port that is COUNT lower, with
tls.crt and tls.key of the folder.
"""

import asyncio
import contextlib
import ssl
import sys


async def copied(source, drain):
    with contextlib.suppress(OSError):
        while piece := await source.read(65_536):
            drain.write(piece)
            await drain.drain()
    drain.close()


async def serve(inner, outer, context):
    async def met(reader, writer):
        with contextlib.suppress(OSError):
            to, back = await asyncio.open_connection("127.0.0.1", inner)
            await asyncio.gather(copied(reader, back), copied(to, writer))
        writer.close()

    await asyncio.start_server(met, "127.0.0.1", outer, ssl=context)


async def main(first, count, folder):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/tls.crt", f"{folder}/tls.key")
    for port in range(first, first + count):
        await serve(port, port + count, context)
    print("ready", flush=True)
    await asyncio.Event().wait()


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
