import { define } from '../define.ts';
import { Initiative } from './initiative.ts';

define('backontrack-initiative', Initiative);
