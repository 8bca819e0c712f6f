#!/usr/bin/env node
import { CommanderError } from 'commander';
import { makeProgram } from './make-program.js';

// A reader that stops early, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await makeProgram(({ lines, exitCode }) => {
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    // Not process.exit(), which would cut off what is still on its way to a pipe.
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`geo-quiz: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
