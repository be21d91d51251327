#!/usr/bin/env node
// `npx waymark ...`: plain JavaScript, as an old Node cannot run the sources.
import { withNode } from '../../tools/with-node.mjs';

withNode(['cli', ...process.argv.slice(2)]);
