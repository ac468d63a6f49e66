import 'reflect-metadata';
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** What any service costs: one route that answers at once and does nothing. */
@Controller()
class TomController {
  @Post('tom')
  tom(): { readonly ok: true } {
    return { ok: true };
  }
}

@Module({ controllers: [TomController] })
class TomModule {}

const app = await NestFactory.create<NestFastifyApplication>(TomModule, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');
process.stdout.write(`Lyssnar på ${await app.getUrl()} \nRedo efter 0 s\n`);
process.on('SIGTERM', () => void app.close());
