/** @tianfu/gateway: HTTP in, NATS out. */
export { gatewayConfigFromEnv, type GatewayConfig, type HealthCheck, type RateLimits } from './config.js';
export { startGateway, type RunningGateway } from './start-gateway.js';
export type { GatewayHealth } from './probes/readiness.js';
