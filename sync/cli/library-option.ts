import { Option } from 'commander';

/** What a command says of a place where a library may stand. */
export const placeOfLibrary = 'een map of sharepoint: / a folder or sharepoint:';

/** The library that a command works on. */
export const libraryOption = (): Option =>
  new Option('--library <place>', placeOfLibrary).makeOptionMandatory();
