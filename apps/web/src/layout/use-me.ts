import { getRouteApi } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { MeView } from '@tianfu/sdk';
import { api } from '../api.js';

const frame = getRouteApi('/frame');

/** Who is signed in: what the frame's guard found, kept fresh by the cache. */
export function useMe(): MeView {
  const { me } = frame.useRouteContext();
  return useSuspenseQuery({ ...api.me(), initialData: me }).data;
}
