"""A line that takes its time: every byte comes later by so many milliseconds, each way.

In: the server's port and the milliseconds. Out: its port on standard output. It ends with its parent. Deliberately
absent: a limit of speed.
"""
import asyncio
import sys

target, delay = int(sys.argv[1]), float(sys.argv[2]) / 1000


async def pump(reader, writer):
    queue, loop = asyncio.Queue(), asyncio.get_running_loop()

    async def out():
        while True:
            due, data = await queue.get()
            await asyncio.sleep(max(0, due - loop.time()))
            if not data:
                writer.write_eof()
                return
            writer.write(data)
            await writer.drain()

    sender = asyncio.create_task(out())
    try:
        data = b"x"
        while data:
            data = await reader.read(1 << 18)
            queue.put_nowait((loop.time() + delay, data))
        await sender
    except (ConnectionError, OSError):
        sender.cancel()


async def serve(reader, writer):
    far_reader, far_writer = await asyncio.open_connection("127.0.0.1", target)
    await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
    far_writer.close()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1 << 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
