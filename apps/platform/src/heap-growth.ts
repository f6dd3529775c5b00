import { setFlagsFromString } from 'node:v8';

/**
 * Lets garbage grow to no more than what lives before V8 collects. Of its own it waits for four times as much on a
 * machine with memory to spare, which here is PostgreSQL's: 90 MB that live became 400 MB of heap.
 *
 * V8 reads the flag at each collection (`MemoryController::GrowingFactor`), so it may be set while running.
 */
export function boundHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
