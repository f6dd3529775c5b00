import { gatewayConfigFromEnv, startGateway } from './index.js';

const gateway = await startGateway(gatewayConfigFromEnv(process.env));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.stop());
