#!/usr/bin/env node
import { trustscape } from './program.ts';

// a reader that has seen enough (`| head`) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await trustscape(process.argv.slice(2));
