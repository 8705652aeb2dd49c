import { define } from '../define.ts';
import { EligibilityCheck } from './eligibility-check.ts';

define('backontrack-eligibility-check', EligibilityCheck);
