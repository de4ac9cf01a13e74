import { describe, expect, it } from 'vitest';
import { openWith } from '../../test/addin/officer-at-work.ts';
import { soundRows } from '../../test/addin/officer-workbook.ts';
import { problem, StandInService } from '../../test/addin/stand-in-service.ts';
import { shipped } from '../../test/fixtures/shipped-plan.ts';

describe('trouble of the service and its plan', () => {
  it.each([
    ['not-signed-in', 401, 'not-signed-in'],
    ['not-allowed', 403, 'not-allowed'],
    ['library-empty', 409, 'no-plan'],
    ['log-broken', 500, 'service-failed'],
  ])('%s of the service is told, and trying again goes on', async (code, status, expected) => {
    const service = new StandInService();
    service.instead = [{ path: '/api/plan', answer: () => problem(code, status) }];
    const { trouble, actions, settle } = await openWith(soundRows(1), service);
    expect(trouble()).toBe(expected);
    if (expected === 'not-signed-in') actions.signIn();
    else actions.retry();
    await settle();
    expect(trouble()).toBe('working');
  });

  it('of a plan that uses what this add-in does not know stops it before anything is checked', async () => {
    const service = new StandInService();
    const [rule, ...others] = shipped.plan.definition.rules;
    service.definition = {
      ...shipped.plan.definition,
      rules: [{ ...rule, check: 'from-the-future' }, ...others],
    };
    expect((await openWith(soundRows(1), service)).trouble()).toBe('addin-older-than-plan');
  });

  it('of a plan of another shape is the same', async () => {
    const service = new StandInService();
    service.definition = { ...shipped.plan.definition, novelty: true };
    expect((await openWith(soundRows(1), service)).trouble()).toBe('addin-older-than-plan');
  });

  it('of a failing service while opening tells its number for the service desk', async () => {
    const service = new StandInService();
    service.instead = [{ path: '/standing', answer: () => problem('log-broken', 500) }];
    expect((await openWith(soundRows(1), service)).view()).toMatchObject({ trouble: { reference: 'r-17' } });
  });

  it('of a sign-in that expired before submitting ends by signing in, and the submission goes on', async () => {
    const { actions, settle, working, service } = await openWith(soundRows(1));
    service.instead = [{ path: '/submissions', answer: () => problem('not-signed-in', 401) }];
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'failed',
      trouble: { code: 'not-signed-in', step: 'sign-in' },
    });
    actions.signIn();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
  });

  it('of a closed round blocks submitting with the reason', async () => {
    const service = new StandInService();
    service.closed = true;
    expect((await openWith(soundRows(1), service)).working().submit).toMatchObject({
      step: 'blocked',
      reason: { nl: expect.stringContaining('geen ronde') },
    });
  });

  it('of not knowing whose workbook it is asks', async () => {
    const service = new StandInService();
    service.contributors = ['OV', 'WVG'];
    const { view, actions, settle } = await openWith(soundRows(1), service);
    expect(view()).toMatchObject({
      state: 'choosing-contributor',
      contributors: [{ code: 'OV' }, { code: 'WVG' }],
    });
    actions.chooseContributor('OV');
    await settle();
    expect(view().state).toBe('working');
  });
});
