// Writes the git-ignored type files of the web workspace: class names of CSS modules, arguments of messages.
import { writeCssTypes } from '../web/build/css-module-types.ts';
import { writeMessageTypes } from '../web/build/message-types.ts';

console.log(`${await writeCssTypes()} CSS modules and ${writeMessageTypes()} messages typed`);
