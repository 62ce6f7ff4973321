import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps account of the connections of a server and of what each is busy with.
 *
 * Node closes those that have answered. It leaves alone those that browsers open in advance and never speak on,
 * and each of them would hold a server that stops.
 */
export function watchConnections(server: Server): { closeWhenIdle(): void } {
  const requestsOf = new Map<Socket, number>();
  let isClosing = false;
  const count = (socket: Socket, change: number) => {
    const requests = (requestsOf.get(socket) ?? 0) + change;
    if (isClosing && requests === 0) socket.end();
    else requestsOf.set(socket, requests);
  };
  server.on("connection", (socket: Socket) => {
    count(socket, 0);
    socket.once("close", () => requestsOf.delete(socket));
  });
  server.on("request", ({ socket }: { socket: Socket }, response: ServerResponse) => {
    count(socket, 1);
    response.once("close", () => count(socket, -1));
  });
  return {
    closeWhenIdle() {
      isClosing = true;
      for (const [socket, requests] of requestsOf) if (requests === 0) socket.destroy();
    },
  };
}
