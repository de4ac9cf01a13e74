import { OfficeRegister } from '../sheet/office-register.ts';
import type { CoordinatorPlace } from './coordinator-place.ts';

/**
 * The register's workbook in Excel.
 *
 * @param showPages opens the coordinator's pages in the browser, where a file can be downloaded
 */
export function excelPlace(showPages: () => void): CoordinatorPlace {
  return { place: 'excel', openDesk: (waitsForCell) => new OfficeRegister(waitsForCell), showPages };
}
