import { ApiResponse } from '@nestjs/swagger';
import type { Schema } from './falt/falttyper.js';

/** A 200 whose shape is a schema made elsewhere. */
export const Svarar = (description: string, schema: Schema, mer: object = {}): MethodDecorator =>
  ApiResponse({
    status: 200,
    description,
    content: { 'application/json': { schema }, ...mer },
  });
