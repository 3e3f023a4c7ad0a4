"""`govgraph completion`: scripts with which a shell completes what is typed."""

import os
from collections.abc import Mapping
from types import MappingProxyType

import click
from click.shell_completion import (
    CompletionItem,
    ShellComplete,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

from govgraph.cli.choosing import OneOf
from govgraph.cli.screen import write

VARIABLE = "_GOVGRAPH_COMPLETE"

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = $commandAst.ToString()
    if ($before.Length -gt $cursorPosition) { $before = $before.Substring(0, $cursorPosition) }
    $Env:%(complete_var)s = 'powershell_complete'
    $Env:COMP_WORDS = $before
    $Env:COMP_WORD = $wordToComplete
    try {
        %(prog_name)s | ForEach-Object {
            $kind, $value, $help = $_ -split "`t", 3
            if ($kind -eq 'file' -or $kind -eq 'dir') {
                [System.Management.Automation.CompletionCompleters]::CompleteFilename($value)
            } else {
                [System.Management.Automation.CompletionResult]::new(
                    $value, $value, 'ParameterValue', $(if ($help) { $help } else { $value }))
            }
        }
    } finally {
        Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_WORD -ErrorAction Ignore
    }
}
"""

_HOW_TO: Mapping[str, str] = MappingProxyType(
    {
        "bash": '# Put this line into ~/.bashrc:  eval "$(govgraph completion bash)"',
        "zsh": '# Put this line into ~/.zshrc:  eval "$(govgraph completion zsh)"',
        "fish": "# Put this line into ~/.config/fish/config.fish:\n"
        "#   govgraph completion fish | source",
        "powershell": "# Put this line into the file that $PROFILE names:\n"
        "#   govgraph completion powershell | Out-String | Invoke-Expression",
    }
)


class PowerShellComplete(ShellComplete):
    """Completion for PowerShell, which click does not have."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is being typed, and that one."""
        incomplete = os.environ.get("COMP_WORD", "")
        # A backslash is part of a path here, and escapes nothing as it does in other shells.
        words = split_arg_string(os.environ.get("COMP_WORDS", "").replace("\\", "\\\\"))[1:]
        if incomplete and words and words[-1] == incomplete:
            words.pop()
        return words, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """One line: what sort of word it is, the word, and what it is for."""
        return f"{item.type}\t{item.value}\t{' '.join((item.help or '').split())}"


add_completion_class(PowerShellComplete)


@click.command(epilog="Example: govgraph completion bash")
@click.argument("shell", type=OneOf(tuple(_HOW_TO)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script with which your shell completes commands.

    The first line of the script says where it goes.
    """
    root = ctx.find_root()
    kind = get_completion_class(shell) or PowerShellComplete
    script = kind(root.command, {}, root.info_name or "govgraph", VARIABLE)
    # click's own method for bash starts bash to ask for its version; the script is the same.
    write(f"{_HOW_TO[shell]}\n{ShellComplete.source(script)}")
