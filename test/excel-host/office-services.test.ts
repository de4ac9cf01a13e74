import { describe, expect, it } from 'vitest';
import { openExcel } from './node-office.ts';

describe('what the add-in asks of Office itself', () => {
  // Microsoft: "Enable and Disable Add-in Commands".
  it('enables and disables ribbon buttons', async () => {
    const { Office, host } = await openExcel();
    await Office.ribbon.requestUpdate({
      tabs: [{ id: 'Actieplan', controls: [{ id: 'Indienen', enabled: false }] }],
    });
    expect([...host.office.ribbon]).toEqual([['Indienen', false]]);
  });

  // Microsoft: "Run code in your Office Add-in when the document opens".
  it('lets the add-in start with the document', async () => {
    const { Office } = await openExcel();
    expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.none);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
  });

  // Microsoft: "Show or hide the task pane of your Office Add-in".
  it('hides the pane and shows it again', async () => {
    const { Office, host } = await openExcel();
    await Office.addin.hide();
    expect(host.office.pane).toBe('Background');
    await Office.addin.showAsTaskpane();
    expect(host.office.pane).toBe('Visible');
  });

  // Microsoft: "Automatically open a task pane with a document".
  it('keeps a setting with the document', async () => {
    const { Office } = await openExcel();
    const { settings } = Office.context.document;
    settings.set('Office.AutoShowTaskpaneWithDocument', true);
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    settings.remove('Office.AutoShowTaskpaneWithDocument');
    await new Promise<void>((resolve) => settings.refreshAsync(() => resolve()));
    expect(settings.get('Office.AutoShowTaskpaneWithDocument')).toBe(true);
  });

  it('tells by name which call of the Common API the host lacks', async () => {
    const { Office, host } = await openExcel();
    await new Promise<void>((resolve) => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, () => resolve());
    });
    expect([...host.unimplemented]).toEqual(['the Common API call with dispatch id 64']);
  });
});
