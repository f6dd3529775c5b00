import { RequestMethod, type Type } from '@nestjs/common';
import { type DiscoveryService, type MetadataScanner } from '@nestjs/core';
import { markOf } from './route-marks.js';

const METHOD = 'method';

/**
 * Every route a Nest application would serve that says nothing of who may use it.
 * @returns `Controller.method` of each
 */
export function unmarkedRoutes(discovery: DiscoveryService, scanner: MetadataScanner): string[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    if (metatype === null) return [];
    // Controllers are classes.
    const prototype = (metatype as Type).prototype as Record<string, object>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => {
        const handler = prototype[name];
        if (handler === undefined) return false;
        const method: unknown = Reflect.getMetadata(METHOD, handler);
        return typeof method === 'number' && method in RequestMethod && markOf(handler) === undefined;
      })
      .map((name) => `${metatype.name}.${name}`);
  });
}
