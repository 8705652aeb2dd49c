import { define } from '../define.ts';
import { Curriculum } from './curriculum.ts';

define('backontrack-curriculum', Curriculum);
