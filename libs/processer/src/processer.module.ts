import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { FORFALLNA, type Forfallna } from './forfallna.js';
import { Klockskrivare } from './klockskrivare.js';
import { Tidur } from './tidur.js';

export type Processerval = {
  /** The one `CommandsModule` of the app. */
  readonly commands: DynamicModule;
  readonly forfallna: Type<Forfallna>;
};

/** What the system does by itself. The app starts `Tidur` when it is ready; it stops with the app. */
@Module({})
export class ProcesserModule {
  static med({ commands, forfallna }: Processerval): DynamicModule {
    return {
      module: ProcesserModule,
      imports: [commands],
      providers: [Tidur, Klockskrivare, { provide: FORFALLNA, useClass: forfallna }],
      exports: [Tidur],
    };
  }
}
