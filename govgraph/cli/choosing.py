"""One of several words, with the nearest right one for a word that is none of them."""

import click


class OneOf(click.Choice[str]):
    """A choice of words."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself. Another is told with the right ones, the nearest of them by name."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            from govgraph.reader.complaints import nearest  # noqa: PLC0415 - only a fault needs it

            near = nearest(value, self.choices)
            said = f"{error.message} {near}" if near else error.message
            raise click.BadParameter(said, ctx, param) from None
