import { define } from '../define.ts';
import { ProgrammeDirectory } from './programme-directory.ts';

define('backontrack-programme-directory', ProgrammeDirectory);
