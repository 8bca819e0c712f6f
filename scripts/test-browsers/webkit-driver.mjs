// WebKitGTK for the tests: its driver, and a display of its own where there is none. Both are children of this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY_SERVER = '/usr/bin/Xvfb';
const START_TIMEOUT_MILLISECONDS = 15_000;
const LIBRARIES = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu`);

export const HOW_TO_GET_WEBKIT = 'No WebKit found: install it (Debian: apt-get install webkit2gtk-driver xvfb).';

/** The browser that the driver drives, where all that is needed is installed. */
export function findWebKit() {
  const browser = [
    process.env.WEBKIT_MINIBROWSER,
    ...LIBRARIES.flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `${folder}/${name}/MiniBrowser`)),
  ].find((path) => path && existsSync(path));
  return browser && existsSync(DRIVER) && (process.env.DISPLAY || existsSync(DISPLAY_SERVER)) ? browser : undefined;
}

/** Starts the driver; resolves to its port and a function that stops all that was started. */
export async function startWebKitDriver() {
  const children = [];
  const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11' };
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill('SIGTERM');
  };
  process.once('exit', stop);
  if (!env.DISPLAY) {
    // The server picks a free number itself and writes it to the fourth stream.
    const display = spawn(DISPLAY_SERVER, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(display);
    const [number] = await once(display.stdio[3], 'data');
    env.DISPLAY = `:${String(number).trim()}`;
  }
  const port = await freePort();
  children.push(spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' }));
  await untilListening(port);
  return { port, stop };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function untilListening(port) {
  for (const end = Date.now() + START_TIMEOUT_MILLISECONDS; Date.now() < end; await sleep(100)) {
    const isListening = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isListening) return;
  }
  throw new Error('WebKitWebDriver did not start.');
}
