import { runService } from '@tianfu/service';
import { ordersService } from './index.js';

await runService(ordersService);
