import { gather } from '../../gather.mjs';

await gather(import.meta.url);
