import { Harness } from '@tianfu/testing';
import { samplingService } from '../src/index.js';

it('boots', async () => {
  const harness = await Harness.start([samplingService]);
  await harness.stop();
});
