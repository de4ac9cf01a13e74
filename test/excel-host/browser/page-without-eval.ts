import { config } from 'zod';

// The page of an add-in allows no code made of text, which zod would otherwise try; it is told before any schema is made.
config({ jitless: true });
