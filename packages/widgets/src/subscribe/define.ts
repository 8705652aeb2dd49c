import { define } from '../define.ts';
import { Subscribe } from './subscribe.ts';

define('backontrack-subscribe', Subscribe);
