import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A port that nobody listens on at this moment. */
export async function freePort(host = "127.0.0.1"): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export async function isPortFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  return new Promise((answer) => {
    server.once("error", () => answer(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => answer(true)));
  });
}
