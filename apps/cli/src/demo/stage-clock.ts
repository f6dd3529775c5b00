export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
}

/** Times the stages of a run and tells each as it begins. */
export class StageClock {
  readonly times: StageTime[] = [];

  constructor(private readonly tell: (line: string) => void) {}

  async run<T>(stage: string, work: () => Promise<T>): Promise<T> {
    this.tell(`  ${stage} …`);
    const startedAt = performance.now();
    const result = await work();
    this.times.push({ stage, seconds: Math.round(performance.now() - startedAt) / 1000 });
    return result;
  }
}
