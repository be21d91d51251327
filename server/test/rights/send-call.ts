import type { AnyRoute } from '@waymark/domain/shared/contract-kit.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { TestApp } from '../test-app.ts';
import { requestOf } from './request-of.ts';
import type { SampleCall } from './rights-sample.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Calls an operation over HTTP as this actor. */
export async function sendCall(app: TestApp, actor: Actor, { route, call }: { route: AnyRoute; call: SampleCall }): Promise<Answer> {
  const { address, init } = requestOf(route, call);
  const response = await app.request(actor, address, init);
  return { status: response.status, body: await response.text() };
}
