const HEADER = /^# (?:HELP|TYPE) (\S+)/;

interface Family {
  readonly headers: Set<string>;
  readonly samples: string[];
}

/**
 * Several Prometheus texts as one: a metric that several services count is described once, with all its samples
 * together, as the format demands (https://prometheus.io/docs/instrumenting/exposition_formats/).
 */
export function mergeMetrics(texts: readonly string[]): string {
  const families = new Map<string, Family>();
  for (const text of texts) addText(families, text);
  const lines = [...families.values()].flatMap(({ headers, samples }) => [...headers, ...samples]);
  return `${lines.join('\n')}\n`;
}

function addText(families: Map<string, Family>, text: string): void {
  let family: Family = { headers: new Set(), samples: [] };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const name = HEADER.exec(line)?.[1];
    if (name === undefined) {
      family.samples.push(line);
      continue;
    }
    family = families.get(name) ?? { headers: new Set(), samples: [] };
    families.set(name, family);
    family.headers.add(line);
  }
}
