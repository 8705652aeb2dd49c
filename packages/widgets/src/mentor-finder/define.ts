import { define } from '../define.ts';
import { MentorFinder } from './mentor-finder.ts';

define('backontrack-mentor-finder', MentorFinder);
