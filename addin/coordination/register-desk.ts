import type { OfficeRegister } from '../sheet/office-register.ts';

/** What a coordinator's session does with the register that is open in Excel. */
export type RegisterDesk = Pick<OfficeRegister, 'read' | 'write' | 'select' | 'show'>;
