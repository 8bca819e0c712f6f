// Addresses that answer as a broken server would, for tests of what a page says then.
export function serveFaultsPlugin() {
  return {
    name: 'serve-faults',
    serve(context) {
      if (context.path === '/faults/page.json') return { body: '<!doctype html><title>Sign in</title>', type: 'html' };
      if (context.path === '/faults/broken.json') return { body: '{"version": 1, "id": }', type: 'text/plain' };
      return undefined;
    },
  };
}
