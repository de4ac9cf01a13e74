import { describe, expect, it } from 'vitest';
import { serviceSettings, signInKeys } from './settings-checks.ts';

const id = '11111111-2222-4333-8444-555555555555';
const network = {
  ACTIEPLAN_TENANT_ID: id,
  ACTIEPLAN_NAMES: 'actieplan.organisatie.be',
  ACTIEPLAN_API_AUDIENCE: id,
  ACTIEPLAN_ADDIN_CLIENT_ID: id,
  ACTIEPLAN_BEHIND_PROXY: 'yes',
};

const unreachable: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
const without: typeof fetch = () => Promise.reject(new Error('nobody was to be asked'));

describe('the settings of the service', () => {
  it('pass for this machine alone, and for a network that is set whole', async () => {
    const found = [
      await serviceSettings({}, false).examine(),
      await serviceSettings(network, true).examine(),
    ];
    expect(found.map(({ outcome, told }) => [outcome, told.en])).toEqual([
      ['passed', 'For this machine alone.'],
      ['passed', 'On the network, as actieplan.organisatie.be.'],
    ]);
  });

  it.each([
    ['ACTIEPLAN_PORT', { ACTIEPLAN_PORT: '70000' }],
    ['ACTIEPLAN_LOOK_EVERY', { ACTIEPLAN_LOOK_EVERY: 'vaak' }],
    ['ACTIEPLAN_SIET', { ACTIEPLAN_SIET: 'https://organisatie.sharepoint.com' }],
  ])('are told by name where %s is wrong', async (name, environment) => {
    const { outcome, told } = await serviceSettings(environment, false).examine();
    expect([outcome, told.nl]).toEqual(['mend', expect.stringContaining(name)]);
  });

  it('say what serving a library in SharePoint still needs', async () => {
    const { outcome, told } = await serviceSettings({}, true).examine();
    expect([outcome, told.en]).toEqual(['untold', expect.stringContaining('ACTIEPLAN_NAMES')]);
  });
});

describe('the keys that sign-in is verified with', () => {
  it('are told where they cannot be reached', async () => {
    const { outcome, told } = await signInKeys(network, true, unreachable).examine();
    expect([outcome, told.en]).toEqual(['mend', expect.stringContaining('ACTIEPLAN_AUTHORITY')]);
  });

  it('are not asked for where one signs in locally, or not at all yet', async () => {
    const local = await signInKeys({}, false, without).examine();
    const none = await signInKeys({}, true, without).examine();
    expect([local.outcome, none.outcome]).toEqual(['passed', 'untold']);
  });
});
