import { OfficeWorkbook } from './office-workbook.ts';

/** Whether the workbook that is open is a register, by its stamp: a contributor's own names the contributor. */
export async function isRegisterOpen(): Promise<boolean> {
  const facts = await new OfficeWorkbook(() => {}).facts();
  return facts.ok && facts.value.stamp !== null && facts.value.stamp.contributor === undefined;
}
