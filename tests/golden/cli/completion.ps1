# Put this line into the file that $PROFILE names:
#   govgraph completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName govgraph -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = $commandAst.ToString()
    if ($before.Length -gt $cursorPosition) { $before = $before.Substring(0, $cursorPosition) }
    $Env:_GOVGRAPH_COMPLETE = 'powershell_complete'
    $Env:COMP_WORDS = $before
    $Env:COMP_WORD = $wordToComplete
    try {
        govgraph | ForEach-Object {
            $kind, $value, $help = $_ -split "`t", 3
            if ($kind -eq 'file' -or $kind -eq 'dir') {
                [System.Management.Automation.CompletionCompleters]::CompleteFilename($value)
            } else {
                [System.Management.Automation.CompletionResult]::new(
                    $value, $value, 'ParameterValue', $(if ($help) { $help } else { $value }))
            }
        }
    } finally {
        Remove-Item Env:_GOVGRAPH_COMPLETE, Env:COMP_WORDS, Env:COMP_WORD -ErrorAction Ignore
    }
}
