import { fileURLToPath } from 'node:url';

/** The built page. Two levels below the root, here (src/cli/) and in the bundle (build/cli/). */
export const PAGE = fileURLToPath(new URL('../../dist/', import.meta.url));
