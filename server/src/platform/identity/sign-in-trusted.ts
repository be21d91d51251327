import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Begins a session without a proof, for code that has its own reason (an accepted invitation, the sample company). Not reachable over HTTP. */
export const signInTrusted = () =>
  ({
    id: 'sign-in-trusted',
    endpoints: {
      signInTrusted: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw new APIError('NOT_FOUND', { message: 'no such account' });
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ sessionId: session.id });
      }),
    },
  }) satisfies BetterAuthPlugin;
