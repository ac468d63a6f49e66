import { Module } from '@nestjs/common';

/**
 * Handlers of every query, for an app that has `CqrsModule.forRoot()`. The composition root provides
 * `EVENT_STORE`, `LASMODELLER` and, where a serie has a form of its own, `DIARIEFORMER` in a global module.
 */
@Module({ providers: [] })
export class QueriesModule {}
