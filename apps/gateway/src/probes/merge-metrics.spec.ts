import { mergeMetrics } from './merge-metrics.js';

const ofService = (service: string): string =>
  `# HELP tf_commands_total Commands.\n# TYPE tf_commands_total counter\ntf_commands_total{service="${service}"} 1\n`;

describe('the metrics of several services', () => {
  it('describe each metric once, with all its samples together', () => {
    const other = '# HELP other x\n# TYPE other gauge\nother 1\n';
    expect(mergeMetrics([ofService('orders') + other, ofService('identity')])).toBe(
      '# HELP tf_commands_total Commands.\n# TYPE tf_commands_total counter\n' +
        'tf_commands_total{service="orders"} 1\ntf_commands_total{service="identity"} 1\n' +
        other,
    );
  });
});
