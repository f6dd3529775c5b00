import { runService } from '@tianfu/service';
import { certificationService } from './index.js';

await runService(certificationService);
