import { defineBackground } from 'wxt/utils/define-background';
import { startService } from './start';

export default defineBackground({ type: { firefox: 'module' }, main: startService });
