import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { VARDE } from './felfri.js';
import { arObjekt, felILista, type Falttyp, type Schema } from './falttyper.js';

/** A class of a request body or of a part of it. */
export type Kroppsklass<T extends object = object> = new () => T;

const kontroll = (prova: Falttyp['prova']): PropertyDecorator =>
  ValidateBy({
    name: VARDE,
    validator: {
      validate: (varde: unknown) => prova(varde) === null,
      defaultMessage: (argument) => prova(argument?.value) ?? '',
    },
  });

const beskriven = (beskrivning: string, schema: Schema, krav: boolean): PropertyDecorator =>
  ApiProperty({ ...schema, description: beskrivning, required: krav } as ApiPropertyOptions);

/** A field that must be there. */
export const Krav = ({ prova, schema }: Falttyp, beskrivning: string): PropertyDecorator =>
  applyDecorators(kontroll(prova), beskriven(beskrivning, schema, true));

/** A field that may be left out, or null: nobody knows, or it does not apply. Its initial value is null. */
export const Valfri = ({ prova, schema }: Falttyp, beskrivning: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    kontroll(prova),
    beskriven(beskrivning, { ...schema, nullable: true }, false),
  );

/** A part of a query, which may be left out. */
export const Fragefalt = ({ prova, schema }: Falttyp, beskrivning: string): PropertyDecorator =>
  applyDecorators(IsOptional(), kontroll(prova), beskriven(beskrivning, schema, false));

/** A field that may be left out and then is its initial value, which is told; never null. */
export const Annars = (
  standard: unknown,
  { prova, schema }: Falttyp,
  beskrivning: string,
): PropertyDecorator =>
  applyDecorators(kontroll(prova), beskriven(beskrivning, { ...schema, default: standard }, false));

const SKA_VARA_OBJEKT = 'ska vara ett objekt';
const nastlad = (klass: () => Kroppsklass): PropertyDecorator =>
  applyDecorators(ValidateNested({ message: SKA_VARA_OBJEKT }), Type(klass));

const objekt = (krav: boolean): PropertyDecorator =>
  kontroll((varde) => {
    if (varde === undefined || varde === null) return krav ? 'måste anges' : null;
    return arObjekt(varde) ? null : SKA_VARA_OBJEKT;
  });

/** An object of fields that must be there. */
export const Objekt = (klass: () => Kroppsklass, beskrivning: string): PropertyDecorator =>
  applyDecorators(
    objekt(true),
    nastlad(klass),
    ApiProperty({ type: () => klass(), description: beskrivning, required: true }),
  );

/** An object of fields, or null. */
export const ValfrittObjekt = (klass: () => Kroppsklass, beskrivning: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    objekt(false),
    nastlad(klass),
    ApiProperty({ type: () => klass(), description: beskrivning, required: false, nullable: true }),
  );

/** The check of a list of objects, each by the class that it is an instance of. */
export const Objektkontroll = ({ min = 0, max = 100 } = {}): PropertyDecorator =>
  applyDecorators(
    kontroll((varde) => {
      const fel = felILista(varde, min, max);
      if (fel !== null) return fel;
      const i = (varde as unknown[]).findIndex((post) => !arObjekt(post));
      return i < 0 ? null : `post ${i + 1} ${SKA_VARA_OBJEKT}`;
    }),
    ValidateNested({ each: true, message: SKA_VARA_OBJEKT }),
  );

/** A list of objects, or null: nobody knows. */
export const ValfriObjektlista = (
  klass: () => Kroppsklass,
  beskrivning: string,
  { max = 100 } = {},
): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Objektkontroll({ max }),
    Type(klass),
    ApiProperty({
      type: () => [klass()],
      description: beskrivning,
      required: false,
      nullable: true,
      maxItems: max,
    }),
  );

/** A list of objects; left out it is empty, unless at least `min` are asked for. */
export const Objektlista = (
  klass: () => Kroppsklass,
  beskrivning: string,
  { min = 0, max = 100 } = {},
): PropertyDecorator =>
  applyDecorators(
    Objektkontroll({ min, max }),
    Type(klass),
    ApiProperty({
      type: () => [klass()],
      description: beskrivning,
      required: min > 0,
      minItems: min,
      maxItems: max,
      ...(min === 0 && { default: [] }),
    }),
  );
